package org.sexton.adapters.rest.open311;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.rest.http.PublicAnswers;
import org.sexton.adapters.rest.open311.format.Format;

/** Answers in the format that the path asks for. */
@Singleton
public final class GeoReportAnswers {

    private final ObjectMapper json;
    private final PublicAnswers answers;

    public GeoReportAnswers(ObjectMapper json, PublicAnswers answers) {
        this.json = json;
        this.answers = answers;
    }

    /**
     * What is the same for everyone; caches keep it as they keep the rest of what is public.
     *
     * @param root what XML calls the whole
     * @param known the {@code If-None-Match} of who asks
     */
    Response of(String ending, String root, Object content, @Nullable String known) {
        var format = Format.of(ending);
        return answers.of(format.write(root, json.valueToTree(content)), format.type(), known);
    }

    /** What is for the sender alone. */
    Response created(String ending, String root, Object content) {
        var format = Format.of(ending);
        return Response.ok(format.write(root, json.valueToTree(content)), format.type())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
