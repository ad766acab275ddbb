package org.sexton.adapters.persistence.row;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.ReportingPolicy;
import org.sexton.domain.person.EmailAddress;
import org.sexton.domain.person.Person;
import org.sexton.domain.person.PersonId;
import org.sexton.domain.person.Role;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
public interface UserRowMapper {

    UserRow toRow(Person person);

    /** By hand: MapStruct takes {@code withRole} and {@code withActive} for properties. */
    default Person toPerson(UserRow row) {
        return new Person(
                id(row.id), email(row.email), row.emailVerified, row.name, role(row.role), row.active, row.createdAt);
    }

    default UUID value(PersonId id) {
        return id.value();
    }

    default PersonId id(UUID value) {
        return new PersonId(value);
    }

    default @Nullable String value(@Nullable EmailAddress email) {
        return email == null ? null : email.value();
    }

    default @Nullable EmailAddress email(@Nullable String value) {
        return value == null ? null : new EmailAddress(value);
    }

    default String key(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    default Role role(String key) {
        return Role.valueOf(key.toUpperCase(Locale.ROOT));
    }
}
