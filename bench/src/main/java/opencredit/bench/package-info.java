@org.jspecify.annotations.NullMarked
package opencredit.bench;
