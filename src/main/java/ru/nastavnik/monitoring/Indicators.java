package ru.nastavnik.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.OrganizationKind;

/** All indicators in the order in which people read them. They are read once: only a migration changes them. */
@Component
class Indicators {

    private final List<Indicator> all;

    /** @throws IllegalStateException when an indicator names a formula that there is not */
    Indicators(JdbcClient jdbc, List<Formula> formulas) {
        Map<String, Formula> byName = formulas.stream().collect(Collectors.toMap(Formula::name, Function.identity()));
        this.all = jdbc.sql("select code, formula, argument, kinds from indicator order by position")
                .query((row, number) -> indicator(row, byName))
                .list();
    }

    private static Indicator indicator(ResultSet row, Map<String, Formula> formulas) throws SQLException {
        String code = row.getString("code");
        Formula formula = formulas.get(row.getString("formula"));
        if (formula == null) {
            throw new IllegalStateException("The indicator " + code + " asks for a formula that there is not: " + row.getString("formula"));
        }
        var kinds = Arrays.stream((String[]) row.getArray("kinds").getArray()).map(OrganizationKind::valueOf).collect(Collectors.toSet());
        return new Indicator(code, formula, row.getString("argument"), kinds);
    }

    List<Indicator> all() {
        return all;
    }

    /** Those that are counted in an organization of the kind; an authority adds up all. */
    List<Indicator> of(OrganizationKind kind) {
        return kind.isAuthority() ? all : all.stream().filter(indicator -> indicator.isFor(kind)).toList();
    }

    Optional<Indicator> find(String code, OrganizationKind kind) {
        return of(kind).stream().filter(indicator -> indicator.code().equals(code)).findFirst();
    }
}
