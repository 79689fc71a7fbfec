package ru.nastavnik.memo;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.nastavnik.document.PaperData;
import ru.nastavnik.document.PaperWords;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.pairing.Pair;
import ru.nastavnik.pairing.PairLine;
import ru.nastavnik.people.Person;
import ru.nastavnik.people.PersonName;
import ru.nastavnik.people.Sex;

/** Fills memos and letters with the data of a pair, or of a mentor alone. Inside a transaction. */
@Component
class MemoPapers {

    private final Organizations organizations;

    MemoPapers(Organizations organizations) {
        this.organizations = organizations;
    }

    /** @param curator name of whoever answers for the pair; null when that is not known */
    PaperData fill(Memo memo, Pair pair, PairLine line, String curator) {
        Organization organization = organization();
        var data = PaperData.of(memo.kind())
                .with("организация", organization.getFullName())
                .with("форма", line.form())
                .with("со_дня", PaperWords.from(line.period().startsOn()))
                .with("по", PaperWords.day(line.period().endsOn()));
        return switch (memo) {
            case MENTOR, MENTEE -> aim(data, pair)
                    .with("наставник", line.mentor().name().full())
                    .with("кого_наставляют", line.isGroup() ? "Наставляемые" : "Наставляемый")
                    .with("наставляемые", line.mentees().stream().map(mentee -> mentee.name().full()).collect(Collectors.joining(", ")))
                    .with("ритм", rhythm(pair.getRhythmDays()))
                    .with("куратор", PaperWords.orGap(curator));
            case THANKS -> aim(data, pair).with("обращение", address(line.mentor().name(), line.mentor().sex())).with("должность", PaperWords.capitalized(organization.getHeadPost()));
            case PARTNER -> data.with("партнёр", PaperWords.orGap(line.mentor().occupied().workplace()))
                    .with("наставник", line.mentor().name().full())
                    .with("должность", PaperWords.capitalized(organization.getHeadPost()));
        };
    }

    /** For all the work of a mentor, whether in a pair now or not. */
    PaperData thank(Person mentor) {
        Organization organization = organization();
        return PaperData.of(MemoBlanks.THANKS_TO_MENTOR)
                .with("организация", organization.getFullName())
                .with("обращение", address(mentor.getName(), mentor.getSex()))
                .with("должность", PaperWords.capitalized(organization.getHeadPost()));
    }

    private Organization organization() {
        return organizations.findById(Standing.require().organization()).orElseThrow();
    }

    private static PaperData aim(PaperData data, Pair pair) {
        String goal = pair.getGoal() == null ? "" : PaperWords.withoutStop(pair.getGoal());
        return data.when(!goal.isEmpty(), "есть_цель", (row, all) -> row.with("цель", goal));
    }

    /** @param days null where meetings have no rhythm */
    static String rhythm(Integer days) {
        if (days == null) {
            return "как договоритесь";
        }
        return "не реже раза в " + (days == 1 ? "день" : PaperWords.counted(days, "день", "дня", "дней"));
    }

    private static String address(PersonName mentor, Sex sex) {
        String name = (mentor.givenName() + " " + mentor.patronymic()).strip();
        return (sex == Sex.FEMALE ? "Уважаемая " : "Уважаемый ") + name + "!";
    }
}
