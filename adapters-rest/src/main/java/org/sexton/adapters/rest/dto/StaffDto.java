package org.sexton.adapters.rest.dto;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sexton.application.port.in.MeetAtTicket.Colleague;
import org.sexton.domain.person.Person;

/** People who work the desk. */
@Schema(name = "StaffList")
public record StaffDto(List<MemberDto> items) {

    @Schema(name = "StaffMember")
    public record MemberDto(String userId, String name) {}

    public static StaffDto of(List<Person> people) {
        return new StaffDto(people.stream()
                .map(person -> new MemberDto(person.id().toString(), person.name()))
                .toList());
    }

    public static StaffDto ofColleagues(List<Colleague> people) {
        return new StaffDto(people.stream()
                .map(person -> new MemberDto(person.id().toString(), person.name()))
                .toList());
    }
}
