package ru.nastavnik.survey;

import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ru.nastavnik.people.ViewedPeople;

/** What a saved view of a register shows on the day when the round opens. */
@Component
@Order(25)
class SavedViewAudience implements Audience {

    private final ViewedPeople views;
    private final RegisterMembers register;

    SavedViewAudience(ViewedPeople views, RegisterMembers register) {
        this.views = views;
        this.register = register;
    }

    @Override
    public String name() {
        return "view";
    }

    @Override
    public List<Group> groups() {
        return views.own().stream().map(view -> new Group(view.key(), view.name())).toList();
    }

    @Override
    public List<Member> members(String argument) {
        var found = views.find(argument);
        return register.find("p.id = any (:argument) and t.side = '" + found.role().name() + "'", found.persons().toArray(UUID[]::new));
    }
}
