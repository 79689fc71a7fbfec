package ru.nastavnik;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The SQL statements that this thread sends: {@code statements.during(() -> mvc.get().uri(…).exchange())}. */
@TestComponent
public class Statements implements BeanPostProcessor {

    private final ThreadLocal<List<String>> sent = new ThreadLocal<>();

    public interface Work {
        void run() throws Exception;
    }

    /** Those sent by JPA and JDBC alike, the announcement of the standing included. */
    public List<String> during(Work work) throws Exception {
        var collected = new ArrayList<String>();
        sent.set(collected);
        try {
            work.run();
        } finally {
            sent.remove();
        }
        return collected;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && !(bean instanceof Listening) ? new Listening(source) : bean;
    }

    private final class Listening extends DelegatingDataSource {

        Listening(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                if (method.getName().startsWith("prepare") && sent.get() != null) {
                    sent.get().add((String) arguments[0]);
                }
                try {
                    return method.invoke(connection, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            });
        }
    }
}
