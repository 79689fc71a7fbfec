package ru.nastavnik.people;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.nastavnik.document.PaperBundle;
import ru.nastavnik.organization.Right;
import ru.nastavnik.organization.Standing;

/** All papers that a class, the mentors or everybody lack, as files. */
@Component
class ConsentBundle implements PaperBundle {

    private static final String SEPARATOR = "/";

    private final ConsentPapers papers;
    private final ConsentDesk desk;
    private final Consents consents;
    private final Clock clock;

    ConsentBundle(ConsentPapers papers, ConsentDesk desk, Consents consents, Clock clock) {
        this.papers = papers;
        this.desk = desk;
        this.consents = consents;
        this.clock = clock;
    }

    /** @param register MENTEE or MENTOR; empty for everybody */
    static String subject(String register, String schoolClass) {
        return register + SEPARATOR + schoolClass;
    }

    @Override
    public String key() {
        return "consents";
    }

    @Override
    public Right right() {
        return Right.WRITE_REGISTERS;
    }

    @Override
    public List<Paper> papers(String subject) {
        int end = subject.indexOf(SEPARATOR);
        var today = Standing.require().today(clock);
        String register = subject.substring(0, end);
        var lacking = register.isEmpty() ? desk.lacking(today) : desk.lacking(register, subject.substring(end + 1), today);
        return papers.fill(consents.findMissing(lacking, today));
    }
}
