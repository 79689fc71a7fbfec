package ru.nastavnik.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

class OnceWhileReadingTest {

    final AtomicInteger times = new AtomicInteger();
    final OnceWhileReading<Integer> counted = new OnceWhileReading<>(times::incrementAndGet);
    final NoDatabase manager = new NoDatabase();

    @Test
    void countsOnceInAReadingTransactionAndAnewInTheNext() {
        assertThat(twice(true)).isEqualTo("1 1");
        assertThat(twice(true)).isEqualTo("2 2");
    }

    @Test
    void countsEachTimeWhereItMayHaveChanged() {
        assertThat(twice(false)).isEqualTo("1 2");
        assertThat(counted.get() + " " + counted.get()).as("without a transaction").isEqualTo("3 4");
    }

    @Test
    void keepsTransactionsInsideOfOthersApart() {
        String all = transaction(true).execute(outer -> {
            int before = counted.get();
            String inner = twice(true);
            return before + ", " + inner + ", " + counted.get();
        });
        assertThat(all).isEqualTo("1, 2 2, 1");
    }

    private String twice(boolean reading) {
        return transaction(reading).execute(status -> counted.get() + " " + counted.get());
    }

    private TransactionTemplate transaction(boolean reading) {
        var transaction = new TransactionTemplate(manager);
        transaction.setReadOnly(reading);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return transaction;
    }

    private static final class NoDatabase extends AbstractPlatformTransactionManager {

        private int depth;

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected boolean isExistingTransaction(Object transaction) {
            return depth > 0;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            depth++;
        }

        @Override
        protected Object doSuspend(Object transaction) {
            return transaction;
        }

        @Override
        protected void doResume(Object transaction, Object suspended) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            depth--;
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            depth--;
        }
    }
}
