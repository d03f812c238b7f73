@org.jspecify.annotations.NullMarked
package opencredit.data;
