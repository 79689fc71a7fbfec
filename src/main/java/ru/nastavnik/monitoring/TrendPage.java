package ru.nastavnik.monitoring;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import ru.nastavnik.monitoring.IndicatorBoard.Now;

/** One indicator by months: the last twelve, or those of a calendar year. Inside a transaction. */
@Component
class TrendPage {

    private static final int MONTHS = 12;

    private final IndicatorBoard board;
    private final Trend trend;
    private final GoalBook goals;

    TrendPage(IndicatorBoard board, Trend trend, GoalBook goals) {
        this.board = board;
        this.trend = trend;
        this.goals = goals;
    }

    /** @param year null for the last twelve months */
    String show(Indicator indicator, Integer year, Model model) {
        Now now = board.now();
        int present = now.day().getYear();
        int first = Math.min(present, trend.firstYear(now.standing()).orElse(present));
        if (year != null && (year < first || year > present)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<IndicatorCard> months = months(indicator, now, year == null ? lastMonths(now.day()) : monthsOf(year, now.day()));
        model.addAttribute("day", now.day());
        model.addAttribute("card", now.card(indicator));
        model.addAttribute("months", months);
        // one organization counts or does not: there is no line to draw
        model.addAttribute("chart", indicator.ofOrganizations() && now.isSingle() ? null : Chart.of(months));
        model.addAttribute("year", year == null ? null : Integer.toString(year));
        model.addAttribute("years", IntStream.rangeClosed(first, present).mapToObj(Integer::toString).toList());
        model.addAttribute("bySurveys", indicator.bySurveys());
        if (!now.isSingle()) {
            var leftOut = now.pool().leftOut(indicator);
            model.addAttribute("leftOut", leftOut.organizations().isEmpty() ? List.of() : List.of(leftOut));
        }
        return "monitoring/indicator";
    }

    /** The value of each month's last day; the present month's is that of now. */
    private List<IndicatorCard> months(Indicator indicator, Now now, List<LocalDate> days) {
        Map<LocalDate, Share> shares = trend.of(indicator, days);
        Map<Integer, Goals> asked = goals.of(days.get(0).getYear(), days.get(days.size() - 1).getYear());
        boolean single = now.isSingle();
        return days.stream()
                .map(day -> {
                    Share share = day.equals(now.day()) ? now.share(indicator) : shares.get(day);
                    var target = single && indicator.ofOrganizations() ? null : asked.get(day.getYear()).of(indicator, single ? now.standing().kind() : null);
                    return IndicatorCard.of(indicator, share, day, target, single, now.home());
                })
                .toList();
    }

    private static List<LocalDate> lastMonths(LocalDate today) {
        YearMonth present = YearMonth.from(today);
        return IntStream.range(0, MONTHS).mapToObj(n -> lastDay(present.minusMonths(MONTHS - 1 - n), today)).toList();
    }

    private static List<LocalDate> monthsOf(int year, LocalDate today) {
        return IntStream.rangeClosed(1, MONTHS)
                .mapToObj(month -> YearMonth.of(year, month))
                .filter(month -> !month.isAfter(YearMonth.from(today)))
                .map(month -> lastDay(month, today))
                .toList();
    }

    private static LocalDate lastDay(YearMonth month, LocalDate today) {
        return month.atEndOfMonth().isBefore(today) ? month.atEndOfMonth() : today;
    }
}
