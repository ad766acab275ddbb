package org.sexton.adapters.persistence.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sexton.adapters.persistence.query.Sql;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.InstallationSecrets;

/** Made by whichever replica asks first, read once by each. */
@ApplicationScoped
public class SqlInstallationSecrets implements InstallationSecrets {

    private final DataSource database;
    private final IdSource ids;
    private byte @Nullable [] cursorKey;

    SqlInstallationSecrets(DataSource database, IdSource ids) {
        this.database = database;
        this.ids = ids;
    }

    @Override
    public synchronized byte[] cursorKey() {
        if (cursorKey == null) {
            cursorKey = read().or(this::make).orElseThrow();
        }
        return cursorKey.clone();
    }

    private Optional<byte[]> read() {
        return Sql.of("SELECT cursor_key FROM installation").first(database, row -> row.getBytes(1));
    }

    private Optional<byte[]> make() {
        var key = Base64.getUrlDecoder().decode(ids.nextSecret());
        Sql.of("INSERT INTO installation (cursor_key) VALUES (?) ON CONFLICT DO NOTHING", key)
                .execute(database);
        return read();
    }
}
