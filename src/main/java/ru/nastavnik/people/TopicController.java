package ru.nastavnik.people;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.RequestMapping;

/** Topics of requests. */
@Controller
@RequestMapping("/o/{slug}/settings/topics")
@PreAuthorize("hasAuthority('MANAGE_ORGANIZATION') and hasAuthority('WRITE_REGISTERS')")
class TopicController extends ListController<Topic> {

    private final Topics topics;

    TopicController(Topics topics, TransactionOperations transaction) {
        super("topics", topics, transaction);
        this.topics = topics;
    }

    @Override
    protected Topic newEntry(String name, int position) {
        return new Topic(name, position);
    }

    @Override
    protected void reword(String before, String now) {
        topics.reword(before, now);
    }
}
