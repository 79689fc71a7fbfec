package ru.nastavnik.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import ru.nastavnik.form.TableCell;
import ru.nastavnik.form.TableCell.Said;
import ru.nastavnik.monitoring.IndicatorCard.State;

/** A row of the tables of an authority: of each indicator the percentage, the share, and the target as a mark. */
@Component
class IndicatorCells {

    private static final String SMALL = "sub";

    private final MessageSource messages;

    IndicatorCells(MessageSource messages) {
        this.messages = messages;
    }

    /** Headings of the columns, as phones repeat them in each cell. */
    List<String> labels(List<Indicator> indicators) {
        return indicators.stream().map(indicator -> word(indicator.title())).toList();
    }

    /** @param cards in the order of the labels; null where the indicator is not counted */
    List<TableCell> row(List<String> labels, List<IndicatorCard> cards) {
        return IntStream.range(0, labels.size()).mapToObj(at -> cell(labels.get(at), cards.get(at))).toList();
    }

    private TableCell cell(String label, IndicatorCard card) {
        if (card == null) {
            return new TableCell(label, null, false, List.of());
        }
        boolean quiet = card.percent() == null && card.denominator() != null;
        return new TableCell(label, quiet ? "quiet" : null, true, said(card));
    }

    private List<Said> said(IndicatorCard card) {
        var said = new ArrayList<Said>();
        said.add(new Said(value(card), "fw-bold"));
        State state = card.state();
        if (state == State.NO_HEADCOUNT) {
            said.add(new Said(word("monitoring.of.unknown", card.numerator()), SMALL));
            said.add(new Said(word("organization.headcount.missing"), "mark warn"));
        }
        if (state == State.NO_TARGET || card.missing() != null) {
            said.add(new Said(word("monitoring.of", card.numerator(), card.denominator()), SMALL));
        }
        if (state == State.REACHED) {
            said.add(new Said(word("monitoring.goal.reached", goal(card)), "mark done"));
        }
        if (state == State.BELOW) {
            said.add(new Said(word("monitoring.goal.brief", goal(card), card.missing()), "mark plain"));
        }
        return said;
    }

    private String value(IndicatorCard card) {
        return switch (card.state()) {
            case COUNTS -> word("monitoring.counts");
            case COUNTS_NOT -> word("monitoring.counts-not");
            default -> card.percent() == null ? "—" : word("monitoring.percent", card.percent());
        };
    }

    private String goal(IndicatorCard card) {
        return word("monitoring.percent", card.target());
    }

    private String word(String key, Object... arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(key, arguments, locale);
    }
}
