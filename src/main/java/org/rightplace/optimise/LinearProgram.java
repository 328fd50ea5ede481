package org.rightplace.optimise;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Numbers to choose, each between two bounds, so that every equation holds and the total cost is least.
///
/// The bounds are finite, so a program has a cheapest answer or none at all.
///
/// @param variables numbered from 0; may be empty
/// @param equations in any order; an equation may follow from others
public record LinearProgram(List<Variable> variables, List<Equation> equations) {

    public LinearProgram {
        variables = List.copyOf(variables);
        equations = List.copyOf(equations);
        for (Equation equation : equations) {
            for (Term term : equation.terms()) {
                if (term.variable() < 0 || term.variable() >= variables.size()) {
                    throw new IllegalArgumentException("variable (%d) of an equation must be one of the %d variables"
                            .formatted(term.variable(), variables.size()));
                }
            }
        }
    }

    /// One number to choose.
    ///
    /// @param least the smallest it may be, finite
    /// @param most  the largest it may be, finite, not below `least`
    /// @param cost  of each 1 of it, finite, in any one unit; below 0 to make it large
    public record Variable(double least, double most, double cost) {
        public Variable {
            if (!Double.isFinite(least) || !Double.isFinite(most) || !Double.isFinite(cost) || least > most) {
                throw new IllegalArgumentException(
                        "bounds (%s to %s) and cost (%s) must be finite, and in order".formatted(least, most, cost));
            }
        }
    }

    /// Terms that add up to `total`; a variable comes in one term at most.
    public record Equation(List<Term> terms, double total) {
        public Equation {
            terms = List.copyOf(terms);
            if (!Double.isFinite(total)) {
                throw new IllegalArgumentException("total (%s) must be finite".formatted(total));
            }
        }
    }

    /// A variable, so many times.
    public record Term(int variable, double times) {
        public Term {
            if (!Double.isFinite(times)) {
                throw new IllegalArgumentException("times (%s) must be finite".formatted(times));
            }
        }
    }

    /// A cheapest answer.
    ///
    /// @param values one for each variable, in their order
    public record Optimum(List<Double> values, double cost) {
        public Optimum {
            values = List.copyOf(values);
        }
    }

    /// Solves the program to proven optimality, or finds that nothing meets its equations and bounds.
    ///
    /// The simplex method of Google's OR-Tools (Glop, which keeps to a tolerance of about 1e-7), one worker,
    /// no clock, nothing drawn: the same program gives the same answer. Which of several equally cheap
    /// answers is taken depends on the order of variables and equations; it is a corner of what is possible.
    ///
    /// @throws IllegalStateException if the solver proves neither
    public Optional<Optimum> cheapest() {
        Native.ready();
        MPSolver solver = MPSolver.createSolver("GLOP");
        var parameters = new MPSolverParameters();
        try {
            return solve(solver, parameters);
        } finally {
            parameters.delete();
            solver.delete();
        }
    }

    private Optional<Optimum> solve(MPSolver solver, MPSolverParameters parameters) {
        MPVariable[] made = new MPVariable[variables.size()];
        for (int v = 0; v < made.length; v++) {
            Variable variable = variables.get(v);
            made[v] = solver.makeNumVar(variable.least(), variable.most(), "");
            if (variable.cost() != 0) {
                solver.objective().setCoefficient(made[v], variable.cost());
            }
        }
        for (Equation equation : equations) {
            MPConstraint constraint = solver.makeConstraint(equation.total(), equation.total(), "");
            for (Term term : equation.terms()) {
                constraint.setCoefficient(made[term.variable()], term.times());
            }
        }
        solver.objective().setMinimization();
        return switch (solver.solve(parameters)) {
            case OPTIMAL -> {
                List<Double> values = new ArrayList<>(made.length);
                for (MPVariable variable : made) {
                    values.add(variable.solutionValue());
                }
                yield Optional.of(new Optimum(values, solver.objective().value()));
            }
            case INFEASIBLE -> Optional.empty();
            default ->
                throw new IllegalStateException("%d variables and %d equations were neither solved nor refuted"
                        .formatted(variables.size(), equations.size()));
        };
    }
}
