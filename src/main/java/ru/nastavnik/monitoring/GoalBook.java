package ru.nastavnik.monitoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.monitoring.Goals.Goal;
import ru.nastavnik.organization.OrganizationKind;
import ru.nastavnik.organization.Standing;

/** Reads the targets that the organization of the standing sees. An authority does not see those that a head below it set. */
@Component
class GoalBook {

    private final JdbcClient jdbc;

    GoalBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Goals of(int year) {
        return of(year, year).get(year);
    }

    /** Each of the calendar years, in one statement. */
    Map<Integer, Goals> of(int from, int to) {
        Map<Integer, List<Goal>> found = new HashMap<>();
        jdbc.sql("""
                        select calendar_year, indicator, kind, percent, organization_id = :organization as own
                        from target where calendar_year between :from and :to""")
                .param("organization", Standing.require().organization())
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    String kind = row.getString("kind");
                    BigDecimal percent = plain(row.getBigDecimal("percent"));
                    found.computeIfAbsent(row.getInt("calendar_year"), year -> new ArrayList<>())
                            .add(new Goal(row.getString("indicator"), kind == null ? null : OrganizationKind.valueOf(kind), percent, row.getBoolean("own")));
                });
        return IntStream.rangeClosed(from, to).boxed().collect(Collectors.toMap(year -> year, year -> new Goals(found.getOrDefault(year, List.of()))));
    }

    /** 30, not 30.00 nor 3E+1. */
    private static BigDecimal plain(BigDecimal percent) {
        BigDecimal stripped = percent.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
