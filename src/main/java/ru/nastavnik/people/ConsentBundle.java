package ru.nastavnik.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.nastavnik.document.PaperBundle;
import ru.nastavnik.organization.Right;
import ru.nastavnik.organization.Standing;

/** All papers that a class, the mentors or everybody lack or will soon, as files. */
@Component
class ConsentBundle implements PaperBundle {

    /** The first one: no register has it in its name, while a class may. */
    private static final String SEPARATOR = "/";

    private static final Set<String> REGISTERS = Set.of("", "MENTEE", "MENTOR");
    private static final int LONGEST_CLASS = 100;

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

    /**
     * @param register MENTEE or MENTOR; empty for everybody
     * @throws IllegalArgumentException when there is no such register, and there can be no such class
     */
    static String subject(String register, String schoolClass) {
        if (!REGISTERS.contains(register) || schoolClass.length() > LONGEST_CLASS) {
            throw new IllegalArgumentException("No such register or class");
        }
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
    public Content papers(String subject) {
        List<UUID> lacking = lacking(subject, ConsentDesk.MOST_FILES + 1);
        List<UUID> taken = lacking.subList(0, Math.min(lacking.size(), ConsentDesk.MOST_FILES));
        return new Content(papers.fill(consents.findMissing(taken, ConsentDesk.beyond(today()))), taken.size() < lacking.size());
    }

    private List<UUID> lacking(String subject, int most) {
        int end = subject.indexOf(SEPARATOR);
        String register = subject.substring(0, end);
        return register.isEmpty() ? desk.lacking(today(), most) : desk.lacking(register, subject.substring(end + 1), today(), most);
    }

    private LocalDate today() {
        return Standing.require().today(clock);
    }
}
