package ru.nastavnik.people;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.RequestMapping;

/** Criteria of selection. */
@Controller
@RequestMapping("/o/{slug}/settings/criteria")
@PreAuthorize("hasAuthority('MANAGE_ORGANIZATION') and hasAuthority('WRITE_REGISTERS')")
class CriterionController extends ListController<Criterion> {

    CriterionController(Criteria criteria, TransactionOperations transaction) {
        super("criteria", criteria, transaction);
    }

    @Override
    protected Criterion newEntry(String name, int position) {
        return new Criterion(name, position);
    }
}
