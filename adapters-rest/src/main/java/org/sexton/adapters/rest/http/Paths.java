package org.sexton.adapters.rest.http;

import org.sexton.adapters.rest.open311.format.GeoReportErrors;

/** Which part of the house a path leads to. */
final class Paths {

    static final String API = "/api";
    static final String PUBLIC = "/api/public";
    static final String AUTH = "/auth";
    static final String DOCS = "/api/docs";
    static final String OPENAPI = "/api/openapi";
    /** The private link of a report, as a page and as data: the path is a secret. */
    static final String TRACK = "/track";

    static final String TRACK_DATA = "/api/public/track";
    /** The work link of a ticket, as a page and as data: its path is a secret too. */
    static final String WORK = "/work";

    static final String WORK_DATA = "/api/public/work";

    /** Where pictures are sent to, which are larger than what people write. */
    static final String PHOTOS = "/api/public/photos";

    /** Where exports of other systems are sent to, which are larger still. */
    static final String IMPORTS = "/api/admin/imports";

    /** Pages behind mailed links, rendered here. */
    static final String FOLLOW = "/follow";
    /** The second face of the portal, for programs that speak GeoReport. */
    static final String OPEN311 = GeoReportErrors.ROOT;
    /** Health and metrics. */
    static final String OPERATIONS = "/q";
    /** Built files: they carry their content's hash in their name. */
    static final String BUILT = "/assets/";

    /** Most pages are one document, which knows them all. */
    static final String INDEX = "/index.html";

    private static final String REPORT = "/report";
    /** The report form comes from a document of its own, which is small. */
    private static final String REPORT_FORM = "/report.html";

    private Paths() {}

    static boolean isUnder(String path, String root) {
        return path.equals(root) || path.startsWith(root + "/");
    }

    /** Whether whoever knows the path may read what is there: it is told to nobody. */
    static boolean isSecret(String path) {
        return isUnder(path, TRACK) || isUnder(path, TRACK_DATA) || isUnder(path, WORK) || isUnder(path, WORK_DATA);
    }

    /** Whether programs ask here, who want a problem document and no page. */
    static boolean isForPrograms(String path) {
        return isUnder(path, API) || isUnder(path, AUTH) || isUnder(path, OPEN311) || isUnder(path, OPERATIONS);
    }

    /** Whether anyone may ask there without saying who they are. */
    static boolean isForEveryone(String path) {
        return isUnder(path, PUBLIC) || isUnder(path, AUTH) || isUnder(path, FOLLOW) || isUnder(path, OPEN311);
    }

    /** Whether the web application may have a page there. */
    static boolean isPage(String path) {
        return !isForPrograms(path) && !isUnder(path, FOLLOW) && !path.startsWith(BUILT) && path.indexOf('.') < 0;
    }

    /** The file that holds the page at a path. */
    static String document(String page) {
        return page.equals(REPORT) ? REPORT_FORM : INDEX;
    }
}
