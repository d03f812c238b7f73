@org.jspecify.annotations.NullMarked
package opencredit.search;
