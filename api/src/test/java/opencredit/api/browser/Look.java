package opencredit.api.browser;

/** How a page is looked at. */
enum Look {
    DESKTOP(1280, 900, true, ""),
    LARGE_TEXT(1280, 900, true, "text=large"),
    PHONE(360, 780, true, ""),
    WITHOUT_SCRIPTS(1280, 900, false, "");

    private final int width;
    private final int height;
    private final boolean scripts;
    private final String query;

    Look(int width, int height, boolean scripts, String query) {
        this.width = width;
        this.height = height;
        this.scripts = scripts;
        this.query = query;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    boolean runsScripts() {
        return scripts;
    }

    /** The address with what this look asks for in it. */
    String of(String path) {
        return query.isEmpty() ? path : path + (path.contains("?") ? '&' : '?') + query;
    }
}
