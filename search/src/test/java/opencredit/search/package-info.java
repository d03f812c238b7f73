/** What every search engine has to do, as tests that run against each of them. */
@org.jspecify.annotations.NullMarked
package opencredit.search;
