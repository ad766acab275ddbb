package org.sexton.adapters.rest.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sexton.adapters.rest.dto.PersonRecordDto;
import org.sexton.adapters.rest.problem.Problems;
import org.sexton.application.port.in.ExportPerson;
import org.sexton.domain.shared.Outcome;

/** All about one person as a ZIP file: {@code person.json}, and the photos that it names. */
@Singleton
public final class PersonArchive {

    public static final String ZIP = "application/zip";

    private final ObjectWriter json;

    PersonArchive(ObjectMapper json) {
        // the archive is closed by whoever made it
        this.json = json.writerWithDefaultPrettyPrinter().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    public Response of(Outcome<ExportPerson.Export> outcome) {
        var found = Problems.orThrow(outcome);
        StreamingOutput archive = out -> write(found, out);
        return Response.ok(archive, ZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"personal-data.zip\"")
                .build();
    }

    private void write(ExportPerson.Export found, OutputStream out) throws IOException {
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("person.json"));
            json.writeValue(zip, PersonRecordDto.of(found.about()));
            for (var photo : found.about().photos()) {
                var picture = found.picture().apply(photo);
                if (picture.isPresent()) {
                    zip.putNextEntry(new ZipEntry(PersonRecordDto.file(photo)));
                    zip.write(picture.get());
                }
            }
        }
    }
}
