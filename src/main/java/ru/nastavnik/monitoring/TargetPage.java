package ru.nastavnik.monitoring;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.server.ResponseStatusException;
import ru.nastavnik.form.LostUpdate;
import ru.nastavnik.form.LostUpdate.Change;
import ru.nastavnik.organization.OrganizationKind;
import ru.nastavnik.organization.Standing;

/** Gathers what the page of targets shows beside its form. Inside a transaction. */
@Component
class TargetPage {

    /** The indicators of the model begin with 2020 (S2); nobody plans farther ahead than its ladder. */
    private static final int FIRST_YEAR = 2020;
    private static final int YEARS_AHEAD = 5;

    private final Indicators indicators;
    private final GoalBook goals;
    private final TargetSetting setting;
    private final MessageSource messages;
    private final Clock clock;

    TargetPage(Indicators indicators, GoalBook goals, TargetSetting setting, MessageSource messages, Clock clock) {
        this.indicators = indicators;
        this.goals = goals;
        this.setting = setting;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param asked null for the present one */
    int year(Integer asked) {
        int year = asked == null ? Standing.require().today(clock).getYear() : asked;
        if (year < FIRST_YEAR || year > lastYear()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return year;
    }

    int lastYear() {
        return Standing.require().today(clock).getYear() + YEARS_AHEAD;
    }

    List<TargetField> fields() {
        return TargetField.of(kind(), indicators);
    }

    /** @return whether nothing stands against it */
    boolean check(int year, TargetsForm form, Errors errors) {
        form.check(fields(), goals.of(year), kind(), errors);
        return !errors.hasErrors();
    }

    String fill(int year, String edition, Model model) {
        Goals seen = goals.of(year);
        int present = Standing.require().today(clock).getYear();
        model.addAttribute("year", Integer.toString(year));
        model.addAttribute("years", IntStream.rangeClosed(present - 1, lastYear()).mapToObj(Integer::toString).toList());
        model.addAttribute("edition", edition);
        model.addAttribute("rows", indicators.all().stream().map(indicator -> row(indicator, seen)).filter(row -> row.all() != null).toList());
        return "monitoring/targets";
    }

    private Row row(Indicator indicator, Goals seen) {
        List<Entry> entries = fields().stream()
                .filter(field -> field.indicator().equals(indicator))
                .map(field -> new Entry(field.path(), field.key(), field.kind(), field.floor(seen, kind())))
                .toList();
        return entries.isEmpty() ? new Row(indicator.title(), null, List.of()) : new Row(indicator.title(), entries.get(0), entries.subList(1, entries.size()));
    }

    String conflict(int year, TargetsForm typed, Model model, Locale locale) {
        List<Target> now = setting.own(year);
        TargetsForm saved = TargetsForm.of(fields(), now);
        List<Change> changes = fields().stream()
                .filter(field -> !saved.typed(field).equals(typed.typed(field).replace('.', ',')))
                .map(field -> new Change(name(field, locale), saved.typed(field), typed.typed(field)))
                .toList();
        model.addAttribute("lost", new LostUpdate(changes));
        return fill(year, TargetSetting.edition(now), model);
    }

    private String name(TargetField field, Locale locale) {
        String title = messages.getMessage(field.indicator().title(), null, locale);
        return field.kind() == null ? title : title + ": " + messages.getMessage("organization.kinds." + field.kind(), null, locale);
    }

    private static OrganizationKind kind() {
        return Standing.require().kind();
    }

    /** An indicator with its target for all kinds, and those by kind: none but for an authority. */
    record Row(String title, Entry all, List<Entry> byKind) {

        public boolean isSet(TargetsForm form) {
            return byKind.stream().anyMatch(entry -> form.percent().get(entry.key()) != null && !form.percent().get(entry.key()).isBlank());
        }
    }

    /** @param above what the authorities above ask for; null when nothing */
    record Entry(String path, String key, OrganizationKind kind, BigDecimal above) {}
}
