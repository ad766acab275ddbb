package org.sexton.adapters.rest.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.domain.shared.Refusal;

/** Pictures as HTTP knows them. */
public final class Pictures {

    public static final String JPEG = "image/jpeg";

    private static final int MOST_DIGITS = 6;

    private Pictures() {}

    /** What is a person's own, or the staff's: no cache keeps it. */
    public static Response of(byte[] picture) {
        return Response.ok(picture, JPEG)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    /** Counts from 1; what is no such number names no picture. */
    public static int number(String text) {
        if (text.isEmpty()
                || text.length() > MOST_DIGITS
                || text.charAt(0) == '0'
                || !text.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            throw Problems.of(new Refusal.NotFound("photo"));
        }
        return Integer.parseInt(text);
    }
}
