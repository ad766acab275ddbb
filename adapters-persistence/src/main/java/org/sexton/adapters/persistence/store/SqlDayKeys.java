package org.sexton.adapters.persistence.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;
import javax.sql.DataSource;
import org.sexton.adapters.persistence.query.Sql;
import org.sexton.application.port.out.DayKeys;
import org.sexton.application.port.out.IdSource;

/** Made by whichever replica asks first. */
@ApplicationScoped
public class SqlDayKeys implements DayKeys {

    private final DataSource database;
    private final IdSource ids;

    SqlDayKeys(DataSource database, IdSource ids) {
        this.database = database;
        this.ids = ids;
    }

    @Override
    public byte[] of(LocalDate day) {
        return read(day).or(() -> make(day)).orElseThrow();
    }

    private Optional<byte[]> read(LocalDate day) {
        return Sql.of("SELECT key FROM day_key WHERE day = ?", day).first(database, row -> row.getBytes(1));
    }

    private Optional<byte[]> make(LocalDate day) {
        Sql.of("DELETE FROM day_key WHERE day < ?", day.minusDays(1)).execute(database);
        var key = Base64.getUrlDecoder().decode(ids.nextSecret());
        Sql.of("INSERT INTO day_key (day, key) VALUES (?, ?) ON CONFLICT DO NOTHING", day, key)
                .execute(database);
        return read(day);
    }
}
