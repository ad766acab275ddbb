package org.sexton.adapters.persistence.store;

import org.sexton.adapters.memory.SeededIds;
import org.sexton.adapters.memory.contract.DayKeysContract;
import org.sexton.adapters.persistence.testing.TestPostgres;
import org.sexton.application.port.out.DayKeys;

class SqlDayKeysIT extends DayKeysContract {

    @Override
    protected DayKeys empty() {
        return new SqlDayKeys(TestPostgres.migrated().asApp(), new SeededIds(1));
    }
}
