package ru.nastavnik.survey;

import java.util.List;
import java.util.function.Supplier;

/**
 * People of the registers whom one thing tells apart.
 *
 * @param condition see {@link RegisterMembers#find}
 */
record RegisterAudience(String name, Supplier<List<Group>> offered, String condition, RegisterMembers register) implements Audience {

    @Override
    public List<Group> groups() {
        return offered.get();
    }

    @Override
    public List<Member> members(String argument) {
        return register.find(condition, argument);
    }
}
