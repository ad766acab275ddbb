package org.sexton.adapters.rest.http;

/** Which part of the house a path leads to. */
final class Paths {

    static final String API = "/api";
    static final String AUTH = "/auth";
    static final String DOCS = "/api/docs";
    static final String OPENAPI = "/api/openapi";
    /** Health and metrics. */
    static final String OPERATIONS = "/q";
    /** Built files: they carry their content's hash in their name. */
    static final String BUILT = "/assets/";

    static final String INDEX = "/index.html";

    private Paths() {}

    static boolean isUnder(String path, String root) {
        return path.equals(root) || path.startsWith(root + "/");
    }

    /** Whether programs ask here, who want a problem document and no page. */
    static boolean isForPrograms(String path) {
        return isUnder(path, API) || isUnder(path, AUTH) || isUnder(path, OPERATIONS);
    }

    /** Whether the web application may have a page there. */
    static boolean isPage(String path) {
        return !isForPrograms(path) && !path.startsWith(BUILT) && path.indexOf('.') < 0;
    }
}
