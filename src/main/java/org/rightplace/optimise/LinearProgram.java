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

    /// How exactly an answer meets its equations and bounds.
    public static final double CLOSE = 1e-6;

    /// How many nodes of a search in whole numbers are looked at.
    public static final int MOST_NODES = 10_000;

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
    /// The simplex method of Google's OR-Tools (Glop), one worker, no clock, nothing drawn: the same program
    /// gives the same answer. Which of several equally cheap answers is taken depends on the order of variables
    /// and equations; it is a corner of what is possible.
    ///
    /// @throws IllegalStateException if the solver proves neither
    public Optional<Optimum> cheapest() {
        return solved("GLOP", "");
    }

    /// The same with every variable a whole number: a cheapest such answer, the cheapest one found in
    /// [#MOST_NODES] steps, or none if there is none or none was found in so many.
    ///
    /// Branch and bound by SCIP in OR-Tools, one worker, no clock, a fixed seed.
    public Optional<Optimum> cheapestInWholeNumbers() {
        return solved("SCIP", "limits/nodes = %d".formatted(MOST_NODES));
    }

    private Optional<Optimum> solved(String method, String settings) {
        Native.ready();
        MPSolver solver = MPSolver.createSolver(method);
        var parameters = new MPSolverParameters();
        try {
            if (!settings.isEmpty()) {
                solver.setSolverSpecificParametersAsString(settings);
                parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, 0);
            }
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
            made[v] = solver.makeVar(variable.least(), variable.most(), solver.isMip(), "");
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
        MPSolver.ResultStatus status = solver.solve(parameters);
        boolean found =
                status == MPSolver.ResultStatus.OPTIMAL || (solver.isMip() && status == MPSolver.ResultStatus.FEASIBLE);
        boolean none = status == MPSolver.ResultStatus.INFEASIBLE
                || (solver.isMip() && status == MPSolver.ResultStatus.NOT_SOLVED);
        if (!found && !none) {
            throw new IllegalStateException("%d variables and %d equations were left as %s"
                    .formatted(variables.size(), equations.size(), status));
        }
        List<Double> values = new ArrayList<>(made.length);
        for (MPVariable variable : made) {
            values.add(found ? variable.solutionValue() : 0);
        }
        return found ? Optional.of(new Optimum(values, solver.objective().value())) : Optional.empty();
    }
}
