package ru.nastavnik.survey;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever has the open link: nobody is on a list. */
@Component
@Order(90)
class Anyone implements Audience {

    static final String NAME = "anyone";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Group> groups() {
        return List.of(new Group(null, null));
    }

    @Override
    public List<Member> members(String argument) {
        return List.of();
    }
}
