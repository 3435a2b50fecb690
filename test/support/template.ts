import type { TestProject } from 'vitest/node';
import { synthesise, type Template } from '../../infra/template.js';

declare module 'vitest' {
  interface ProvidedContext {
    template: Template;
  }
}

/** The stack's template, synthesised once for all tests. */
export default (project: TestProject): void => {
  project.provide('template', synthesise());
};
