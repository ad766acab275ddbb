package org.sexton.adapters.rest.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * Answers what is the same for everyone. Any cache may keep it, and has to ask each time whether it still holds: what
 * turned sensitive is gone from all of them at once. The validator is made of the very text that the public reads, so it
 * moves with them and with nothing else.
 */
@Singleton
public final class PublicAnswers {

    private static final String KEEP_AND_ASK = "public, no-cache";

    private final ObjectMapper json;

    public PublicAnswers(ObjectMapper json) {
        this.json = json;
    }

    /** @param known the {@code If-None-Match} of who asks */
    public Response of(Object content, @Nullable String known) {
        return of(write(content), MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"), known);
    }

    /** The like, of what is written already. */
    public Response of(String body, MediaType type, @Nullable String known) {
        return answer(body, type, EntityTags.ofContent(body), known)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    /** A picture, which is never compressed once more. */
    public Response picture(byte[] jpeg, @Nullable String known) {
        return answer(jpeg, MediaType.valueOf(Pictures.JPEG), EntityTags.ofPicture(jpeg), known)
                .build();
    }

    private static Response.ResponseBuilder answer(Object body, MediaType type, String tag, @Nullable String known) {
        var answer = EntityTags.isKnown(tag, known) ? Response.notModified() : Response.ok(body, type);
        return answer.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, KEEP_AND_ASK);
    }

    private String write(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is answered can be written", e);
        }
    }
}
