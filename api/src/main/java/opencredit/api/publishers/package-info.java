/** How bodies publish: whether they did what they owe, in time, completely; by body, by county, by month. */
@org.jspecify.annotations.NullMarked
package opencredit.api.publishers;
