package ru.nastavnik.system;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import ru.nastavnik.organization.Standing;

/**
 * Tells PostgreSQL at the begin of each transaction in which standing the work is done; the row level policies (V001) read it. The
 * settings are local to the transaction, so a pooled connection carries nothing over.
 */
class StandingTransactionManager extends JpaTransactionManager {

    private static final String SETTINGS = """
            select set_config('app.organization', ?, true), set_config('app.writes', ?, true),
                   set_config('app.overview', ?, true), set_config('app.ancestors', ?, true),
                   set_config('app.visits', ?, true)""";

    StandingTransactionManager(EntityManagerFactory entityManagerFactory) {
        super(entityManagerFactory);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        var standing = Standing.current();
        if (standing.isEmpty()) {
            return;
        }
        try {
            announce(standing.get(), definition.isReadOnly());
        } catch (SQLException e) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("Could not announce the standing", e);
        }
    }

    private void announce(Standing standing, boolean readOnly) throws SQLException {
        Connection connection = DataSourceUtils.getConnection(getDataSource());
        String organization = standing.organization().toString();
        try (var statement = connection.prepareStatement(SETTINGS)) {
            statement.setString(1, standing.isPersonal() ? organization : "");
            statement.setString(2, readOnly || standing.visitor() ? "" : organization);
            statement.setString(3, array(standing.overview()));
            statement.setString(4, array(standing.ancestors()));
            statement.setString(5, standing.visitor() ? organization : "");
            statement.execute();
        } finally {
            DataSourceUtils.releaseConnection(connection, getDataSource());
        }
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
