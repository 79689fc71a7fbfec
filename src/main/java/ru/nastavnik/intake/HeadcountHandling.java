package ru.nastavnik.intake;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.form.LostUpdate;
import ru.nastavnik.intake.ImportRows.Judgement;
import ru.nastavnik.intake.ImportRows.Kept;
import ru.nastavnik.organization.Headcount;
import ru.nastavnik.organization.HeadcountForm;
import ru.nastavnik.organization.Headcounts;
import ru.nastavnik.organization.HeadcountsEntered;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.sheet.SheetRow;
import tools.jackson.databind.json.JsonMapper;

/** Lists of headcounts: a calendar year a row. */
@Component
class HeadcountHandling implements WrittenBehind {

    private final ImportRows rows;
    private final Headcounts headcounts;
    private final HeadcountRules rules;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    HeadcountHandling(
            ImportRows rows, Headcounts headcounts, HeadcountRules rules, MessageSource messages, ApplicationEventPublisher events, JdbcClient jdbc,
            JsonMapper json, Clock clock) {
        this.rows = rows;
        this.headcounts = headcounts;
        this.rules = rules;
        this.messages = messages;
        this.events = events;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @param form null for what the list does not tell */
    record Counts(Integer year, HeadcountForm form) {}

    @Override
    public boolean handles(ImportKind kind) {
        return kind == ImportKind.HEADCOUNTS;
    }

    @Override
    public Function<SheetRow, Line> reader(Import list, Locale locale) {
        return new HeadcountReader(list.columns(), rules, messages, Standing.require().today(clock).getYear(), locale);
    }

    @Override
    public void compare(Import list, Locale locale) {
        Map<Integer, Headcount> known = known();
        Map<Integer, Integer> first = new HashMap<>();
        rows.each(list.getId(), "verdict <> 'ERROR'", portion -> rows.judge(list.getId(), portion.stream().map(row -> judge(list, row, known, first, locale)).toList()));
    }

    private Judgement judge(Import list, Kept row, Map<Integer, Headcount> known, Map<Integer, Integer> first, Locale locale) {
        var counts = read(row);
        Integer earlier = first.putIfAbsent(counts.year(), row.number());
        var judgement = Judgement.of(row);
        if (earlier != null) {
            return judgement.twinOf(earlier);
        }
        var headcount = known.get(counts.year());
        if (headcount == null) {
            return row.mayBeAdded() ? judgement : judgement.refused(row.lacks());
        }
        var then = counts.form().over(HeadcountForm.of(headcount));
        var problems = rules.compare(list.columns(), then, locale);
        if (!problems.isEmpty()) {
            return judgement.refused(problems);
        }
        boolean same = HeadcountForm.of(headcount).equals(then);
        return judgement.known(headcount.getId(), headcount.getVersion(), null)
                .as(Likeness.SAME, same ? Verdict.SAME : Verdict.CHANGED, same ? Choice.SKIP : Choice.UPDATE);
    }

    private Map<Integer, Headcount> known() {
        return headcounts.findAllOf(Standing.require().organization()).stream().collect(Collectors.toMap(Headcount::getCalendarYear, Function.identity()));
    }

    private Counts read(Kept row) {
        return json.readValue(row.entry(), Counts.class);
    }

    @Override
    public List<ShownRow> show(Import list, List<Kept> shown, Locale locale) {
        Map<UUID, Headcount> known = headcounts.findAllOf(Standing.require().organization()).stream()
                .collect(Collectors.toMap(Headcount::getId, Function.identity()));
        return shown.stream().map(row -> show(row, known, locale)).toList();
    }

    private ShownRow show(Kept row, Map<UUID, Headcount> known, Locale locale) {
        var counts = read(row);
        var headcount = row.target() == null ? null : known.get(row.target());
        String year = counts.year() == null ? "" : counts.year().toString();
        var changes = headcount == null
                ? List.<LostUpdate.Change>of()
                : LostUpdate.between(HeadcountForm.of(headcount), counts.form().over(HeadcountForm.of(headcount)), "organization.headcount", Map.of(), messages, locale).changes();
        var form = counts.form();
        String about = Arrays.asList(form.students(), form.studentsOf10To19(), form.teachers(), form.youngSpecialists(), form.partnerEnterprises()).stream()
                .map(number -> number == null ? "–" : number)
                .collect(Collectors.joining(" · "));
        return new ShownRow(row, year, about, headcount == null ? null : new ShownRow.Other(year, ""), false, changes);
    }

    @Override
    public boolean isOutdated(Import list) {
        return jdbc.sql("""
                        select exists (
                          select from import_row r left join headcount h on h.organization_id = r.organization_id
                            and (h.id = r.target or r.choice = 'ADD' and h.calendar_year = cast(cast(r.entry as json) ->> 'year' as int))
                          where r.import_id = :list
                            and (r.choice = 'UPDATE' and h.version is distinct from r.target_version or r.choice = 'ADD' and h.id is not null))""")
                .param("list", list.getId())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void apply(Import list, IntConsumer progress) {
        var known = known();
        rows.each(list.getId(), "choice <> 'SKIP'", portion -> portion.forEach(row -> write(list.getId(), row, known)));
    }

    private void write(UUID list, Kept row, Map<Integer, Headcount> known) {
        var counts = read(row);
        var present = known.get(counts.year());
        String before = present == null ? null : json.writeValueAsString(HeadcountForm.of(present));
        var headcount = present == null ? new Headcount(counts.year()) : present;
        (present == null ? counts.form() : counts.form().over(HeadcountForm.of(present))).count(headcount);
        var saved = headcounts.saveAndFlush(headcount);
        events.publishEvent(new HeadcountsEntered(Standing.require().organization(), counts.year()));
        jdbc.sql("update import_row set target = :target, target_version = :version, before = cast(:before as jsonb) where import_id = :list and number = :number")
                .param("target", saved.getId())
                .param("version", saved.getVersion())
                .param("before", before)
                .param("list", list)
                .param("number", row.number())
                .update();
    }

    private record Trace(int number, UUID target, int targetVersion, String before) {}

    private List<Trace> traces(Import list) {
        return jdbc.sql("select number, target, target_version, before from import_row where import_id = :list order by number")
                .param("list", list.getId())
                .query(Trace.class)
                .list();
    }

    private boolean isChanged(Trace trace) {
        return headcounts.findById(trace.target()).filter(now -> now.getVersion() == trace.targetVersion()).isEmpty();
    }

    @Override
    public List<HinderedRow> hindered(Import list) {
        return traces(list).stream().filter(this::isChanged).limit(HinderedRow.MOST).map(this::hindered).toList();
    }

    private HinderedRow hindered(Trace trace) {
        String year = headcounts.findById(trace.target()).map(now -> Integer.toString(now.getCalendarYear())).orElse(null);
        return new HinderedRow(trace.number(), year, year == null ? null : "/settings/headcounts/" + year, null, null);
    }

    @Override
    public Optional<Refusal> undo(Import list) {
        var traces = traces(list);
        int changed = (int) traces.stream().filter(this::isChanged).count();
        if (changed > 0) {
            return Optional.of(new Refusal(changed, 0));
        }
        for (var trace : traces) {
            var headcount = headcounts.findById(trace.target()).orElseThrow();
            if (trace.before() == null) {
                headcounts.delete(headcount);
            } else {
                json.readValue(trace.before(), HeadcountForm.class).count(headcount);
            }
            events.publishEvent(new HeadcountsEntered(Standing.require().organization(), headcount.getCalendarYear()));
        }
        return Optional.empty();
    }
}
