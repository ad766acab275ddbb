package org.sexton.adapters.rest.http;

import io.nayuki.qrcodegen.QrCode.Ecc;

/** Texts as QR codes. */
public final class QrCode {

    /** The quiet zone that readers need, in modules. */
    private static final int BORDER = 4;

    private QrCode() {}

    /**
     * An SVG image without a size of its own. A quarter of it may be hidden: codes hang on doors for years.
     *
     * @throws io.nayuki.qrcodegen.DataTooLongException if no code holds so much
     */
    public static String svg(String text) {
        var code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.QUARTILE);
        var size = code.size + 2 * BORDER;
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append("M%d,%dh1v1h-1z".formatted(x + BORDER, y + BORDER));
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
                <rect width="%1$d" height="%1$d" fill="#fff"/><path d="%2$s" fill="#000"/></svg>""".formatted(size, path);
    }
}
