package org.sexton.adapters.persistence.row;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.ReportingPolicy;
import org.sexton.domain.audit.Digest;
import org.sexton.domain.audit.Salt;
import org.sexton.domain.ticket.FieldChange;
import org.sexton.domain.ticket.TicketEvent;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
public interface TicketEventRowMapper {

    @Mapping(target = "ticketId", source = "ticket.value")
    @Mapping(target = "actorKind", source = "by.kind")
    @Mapping(target = "actorId", source = "by.person.value")
    @Mapping(target = "salt", source = "seal.salt")
    @Mapping(target = "payloadDigest", source = "seal.payload")
    @Mapping(target = "previousHash", source = "seal.previous")
    @Mapping(target = "hash", source = "seal.hash")
    TicketEventRow toRow(TicketEvent event);

    default String key(TicketEvent.ActorKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    default String key(TicketEvent.Type type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    default String json(List<FieldChange> changes) {
        return ChangesJson.write(changes);
    }

    default byte @Nullable [] bytes(@Nullable Salt salt) {
        return salt == null ? null : salt.bytes();
    }

    default byte[] bytes(Digest digest) {
        return digest.bytes();
    }
}
