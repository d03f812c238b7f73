/**
 * Requests, responses, routes and problems, and how every path reads its parameters; nothing here knows a server.
 * Imports of data only Bilingual, PersonalNumbers and CreditCode.
 */
@org.jspecify.annotations.NullMarked
package opencredit.api.http;
