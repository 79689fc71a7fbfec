package ru.nastavnik.account;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface Accounts extends JpaRepository<Account, UUID> {

    /** By e-mail or sign-in name; the one holds an @ and the other cannot, so at most one account has it. */
    @Query("select a from Account a where a.email = :signIn or a.signInName = :signIn")
    Optional<Account> findBySignIn(String signIn);

    boolean existsByAdministratorTrue();
}
