package ru.nastavnik.monitoring;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.OrganizationKind;
import ru.nastavnik.organization.Standing;

/** The indicators of the organization where one stands; of an authority those of all below it, added up. */
@Component
public class IndicatorBoard {

    private final Indicators indicators;
    private final CurrentValues values;
    private final GoalBook goals;
    private final Clock clock;

    IndicatorBoard(Indicators indicators, CurrentValues values, GoalBook goals, Clock clock) {
        this.indicators = indicators;
        this.values = values;
        this.goals = goals;
        this.clock = clock;
    }

    /**
     * In the order in which people read them; two statements, however many organizations there are. Call inside a transaction, in a standing
     * that may {@code READ_INDICATORS}.
     */
    public List<IndicatorCard> cards() {
        return now().cards();
    }

    Now now() {
        Standing standing = Standing.require();
        LocalDate today = standing.today(clock);
        List<OrganizationValues> found = values.find(standing, today);
        LocalDate day = found.stream().map(OrganizationValues::day).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(today);
        return new Now(standing, day, indicators.of(standing.kind()), goals.of(day.getYear()), new Pool(found));
    }

    /** What the board shows, to be looked at closer. */
    record Now(Standing standing, LocalDate day, List<Indicator> indicators, Goals goals, Pool pool) {

        List<IndicatorCard> cards() {
            return indicators.stream().map(this::card).toList();
        }

        IndicatorCard card(Indicator indicator) {
            IndicatorCard card = card(indicator, share(indicator), target(indicator), isSingle());
            return !isSingle() && goals.isByKind(indicator) ? card.byKind() : card;
        }

        /** Of the organization, or added up; null when it was not counted yet. */
        Share share(Indicator indicator) {
            return isSingle() ? pool.organizations().get(0).of(indicator) : pool.of(indicator);
        }

        /** Of one kind of organizations, added up; null when it is not counted there. */
        IndicatorCard card(Indicator indicator, OrganizationKind kind) {
            return indicator.isFor(kind) ? card(indicator, pool.of(kind).of(indicator), goals.of(indicator, kind), false) : null;
        }

        /** Of one organization below; null when it is not counted there. */
        IndicatorCard card(Indicator indicator, OrganizationValues organization) {
            return indicator.isFor(organization.kind())
                    ? card(indicator, organization.of(indicator), goals.of(indicator, organization.kind()), true)
                    : null;
        }

        private IndicatorCard card(Indicator indicator, Share share, BigDecimal target, boolean single) {
            boolean aims = !(single && indicator.ofOrganizations());
            return IndicatorCard.of(indicator, share, share == null ? null : day, aims ? target : null, single, home());
        }

        private BigDecimal target(Indicator indicator) {
            return goals.of(indicator, isSingle() ? standing.kind() : null);
        }

        /** Whether one organization is looked at, not all below an authority. */
        boolean isSingle() {
            return !standing.kind().isAuthority();
        }

        String home() {
            return "/o/" + standing.slug();
        }
    }
}
