package opencredit.api.http;

import io.javalin.http.Handler;

/** Answers POST at its path, and nothing else: a question too long for a URL. */
public interface Posted extends Handler {}
