package org.sexton.adapters.memory;

import org.sexton.adapters.memory.contract.DayKeysContract;
import org.sexton.application.port.out.DayKeys;

class InMemoryDayKeysTest extends DayKeysContract {

    @Override
    protected DayKeys empty() {
        return new InMemoryDayKeys(new SeededIds(1));
    }
}
