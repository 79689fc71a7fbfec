package ru.nastavnik.people;

import org.springframework.stereotype.Component;

/** Puts what somebody asked for in words of their own on the organization's list of topics. */
@Component
class Listing {

    private final Topics topics;

    Listing(Topics topics) {
        this.topics = topics;
    }

    /** What stands there already stays; what is in its archive is taken out; what the mentee does not ask for is left. Inside a transaction. */
    void list(Mentee mentee, String topic) {
        if (mentee.getRequests().stream().noneMatch(request -> request.topic().equals(topic))) {
            return;
        }
        var all = topics.findAllByOrderByPositionAscIdAsc();
        all.stream()
                .filter(known -> Topics.same(known.getName(), topic))
                .findFirst()
                .ifPresentOrElse(ListEntry::restore, () -> topics.saveAndFlush(new Topic(topic, all.size() + 1)));
    }
}
