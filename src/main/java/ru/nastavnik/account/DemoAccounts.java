package ru.nastavnik.account;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import ru.nastavnik.organization.DemoPart;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.organization.Role;

/** A director and a curator for each organization, a coordinator for the city; those of the first school and the city may sign in. */
@Component
@Profile("demo")
public class DemoAccounts implements DemoPart {

    static final String PASSWORD = "demo-nastavnik";

    private static final List<String> DIRECTORS = List.of(
            "Пробникова Вера Эскизовна", "Макетов Олег Шаблонович", "Тетрадкина Нина Партовна", "Глобусов Павел Картович", "Линейкина Инна Циркулевна");

    private static final List<String> CURATORS = List.of(
            "Примерова Анна Борисовна", "Черновикова Ольга Листовна", "Закладкин Денис Книгович", "Карандашова Майя Ластиковна", "Звонков Роман Переменович");

    private final Accounts accounts;
    private final Memberships memberships;
    private final Organizations organizations;
    private final Passwords passwords;
    private final TransactionOperations transaction;

    DemoAccounts(Accounts accounts, Memberships memberships, Organizations organizations, Passwords passwords, TransactionOperations transaction) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.organizations = organizations;
        this.passwords = passwords;
        this.transaction = transaction;
    }

    @Override
    public int getOrder() {
        return 20;
    }

    @Override
    public void make() {
        transaction.executeWithoutResult(status -> {
            int n = 0;
            for (Organization organization : organizations.findAll()) {
                if (organization.getKind().isAuthority()) {
                    join(signingIn("Указкина Лада Доскиновна", "coordinator"), organization, Role.COORDINATOR);
                    continue;
                }
                boolean first = organization.getSlug().equals("school-1");
                String director = DIRECTORS.get(n % DIRECTORS.size());
                String curator = CURATORS.get(n % CURATORS.size());
                join(first ? signingIn(director, "director") : staff(director, "director", organization), organization, Role.DIRECTOR);
                join(first ? signingIn(curator, "curator") : staff(curator, "curator", organization), organization, Role.CURATOR);
                n++;
            }
        });
    }

    /** An account that may sign in with the password of the demo, as the greeting at the start says. */
    public Account signingIn(String name, String word) {
        var account = new Account(name, word + "@demo.local", null);
        account.changePassword(passwords.hash(PASSWORD));
        return accounts.save(account);
    }

    private Account staff(String name, String word, Organization organization) {
        return accounts.save(new Account(name, word + "@" + organization.getSlug() + ".demo.local", null));
    }

    private void join(Account account, Organization organization, Role role) {
        memberships.save(new Membership(account.getId(), organization, role, null));
    }
}
