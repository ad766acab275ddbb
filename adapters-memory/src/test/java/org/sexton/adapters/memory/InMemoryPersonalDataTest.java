package org.sexton.adapters.memory;

import java.time.InstantSource;
import java.util.List;
import org.sexton.adapters.memory.contract.Office;
import org.sexton.adapters.memory.contract.PersonalDataContract;
import org.sexton.adapters.memory.contract.Ports;
import org.sexton.application.port.in.ErasePerson;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.service.AdminPen;
import org.sexton.application.service.ErasePersonService;
import org.sexton.application.service.Redactions;
import org.sexton.application.service.Subjects;

class InMemoryPersonalDataTest extends PersonalDataContract {

    private InMemoryInstallation installation = new InMemoryInstallation();

    @Override
    protected Ports empty() {
        installation = new InMemoryInstallation();
        return InMemory.of(installation);
    }

    @Override
    protected Office office() {
        return new Office(
                installation.personalData,
                installation.sessions,
                installation.links,
                installation.deliveries,
                installation.deliveries,
                installation.mailWishes,
                installation.digestItems,
                installation.presence,
                installation.workLinks);
    }

    @Override
    protected ErasePerson erasePerson(Ports ports, IdSource ids, InstantSource clock) {
        return new ErasePersonService(
                ports.work(),
                ports.people(),
                new Subjects(ports.people(), installation.personalData),
                installation.personalData,
                new Redactions(ports.tickets(), ports.queries(), ports.photos(), ids),
                new AdminPen(ports.adminLog(), ids, clock),
                ids,
                clock);
    }

    @Override
    protected List<String> tablesWith(String text) {
        return List.of();
    }
}
