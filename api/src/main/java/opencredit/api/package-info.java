@org.jspecify.annotations.NullMarked
package opencredit.api;
