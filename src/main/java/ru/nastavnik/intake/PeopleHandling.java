package ru.nastavnik.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import ru.nastavnik.intake.ImportRows.Kept;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.people.Birth;
import ru.nastavnik.people.Enrolment;
import ru.nastavnik.people.Enrolment.Comparison;
import ru.nastavnik.people.Enrolment.Task;
import ru.nastavnik.people.Entry;
import ru.nastavnik.people.EntryRules;
import ru.nastavnik.people.MentoringForms;
import ru.nastavnik.sheet.SheetRow;

/** Lists of mentors and of mentees. */
@Component
class PeopleHandling implements WrittenBehind {

    private final PeopleEntries entries;
    private final PeopleComparison comparison;
    private final PeopleWriting writing;
    private final ImportRows rows;
    private final Enrolment enrolment;
    private final EntryRules rules;
    private final MentoringForms forms;
    private final Organizations organizations;
    private final MessageSource messages;
    private final Clock clock;

    PeopleHandling(
            PeopleEntries entries, PeopleComparison comparison, PeopleWriting writing, ImportRows rows, Enrolment enrolment, EntryRules rules,
            MentoringForms forms, Organizations organizations, MessageSource messages, Clock clock) {
        this.entries = entries;
        this.comparison = comparison;
        this.writing = writing;
        this.rows = rows;
        this.enrolment = enrolment;
        this.rules = rules;
        this.forms = forms;
        this.organizations = organizations;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public boolean handles(ImportKind kind) {
        return kind.isOfPeople();
    }

    @Override
    public Function<SheetRow, Line> reader(Import list, Locale locale) {
        var byName = forms.findAllByOrderByPosition().stream()
                .collect(Collectors.toMap(form -> Headings.plain(form.getName()), form -> form.getId(), (one, other) -> one));
        var organization = organizations.findById(Standing.require().organization()).orElseThrow();
        return new PersonReader(list, organization, rules, byName, messages, organization.today(clock), locale);
    }

    @Override
    public void compare(Import list, Locale locale) {
        comparison.compare(list, locale);
    }

    @Override
    public List<ShownRow> show(Import list, List<Kept> shown, Locale locale) {
        var tasks = shown.stream().map(row -> new Task(row.target(), entries.read(row))).toList();
        var compared = enrolment.compare(list.getKind().register(), tasks, locale);
        Map<Integer, Kept> twins = new HashMap<>();
        rows.numbered(list.getId(), shown.stream().map(Kept::twin).filter(twin -> twin != null).toList()).forEach(twin -> twins.put(twin.number(), twin));
        var all = new ArrayList<ShownRow>();
        for (int i = 0; i < shown.size(); i++) {
            var row = shown.get(i);
            var entry = tasks.get(i).entry();
            var known = compared.get(i);
            all.add(new ShownRow(
                    row, name(entry), about(entry, locale), other(known, twins.get(row.twin()), locale), known != null && known.cardVersion() == null,
                    known == null ? List.of() : known.changes()));
        }
        return all;
    }

    private ShownRow.Other other(Comparison known, Kept twin, Locale locale) {
        if (known != null) {
            return new ShownRow.Other(known.name().full(), join(known.schoolClass(), known.birth(), null, locale));
        }
        if (twin == null) {
            return null;
        }
        var entry = entries.read(twin);
        return new ShownRow.Other(name(entry), about(entry, locale));
    }

    private static String name(Entry entry) {
        return Stream.of(entry.surname(), entry.givenName(), entry.patronymic()).filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private String about(Entry entry, Locale locale) {
        return join(entry.schoolClass(), entry.birthDate(), entry.post(), locale);
    }

    private String join(String schoolClass, Birth birth, String post, Locale locale) {
        String born = birth == null ? null : birth.brief(locale);
        return Stream.of(schoolClass, post, born).filter(part -> part != null).collect(Collectors.joining(" · "));
    }

    @Override
    public boolean isOutdated(Import list) {
        return comparison.isOutdated(list);
    }

    @Override
    public void apply(Import list, IntConsumer progress) {
        writing.write(list, progress);
    }

    @Override
    public Optional<Refusal> undo(Import list) {
        return writing.takeBack(list);
    }

    @Override
    public List<HinderedRow> hindered(Import list) {
        return writing.hindered(list);
    }
}
