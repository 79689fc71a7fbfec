package ru.nastavnik.organization;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Figures that several parts of one page ask for, without knowing of each other. A reading transaction counts them once; a writing one each time, for it
 * may change them meanwhile.
 *
 * @param <T> never null
 */
public final class OnceWhileReading<T> implements Supplier<T> {

    private final Supplier<T> counted;

    public OnceWhileReading(Supplier<T> counted) {
        this.counted = counted;
    }

    @Override
    public T get() {
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly() || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return counted.get();
        }
        @SuppressWarnings("unchecked")
        T known = (T) TransactionSynchronizationManager.getResource(this);
        return known == null ? keep(counted.get()) : known;
    }

    private T keep(T now) {
        TransactionSynchronizationManager.bindResource(this, now);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(OnceWhileReading.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(OnceWhileReading.this, now);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResource(OnceWhileReading.this);
            }
        });
        return now;
    }
}
