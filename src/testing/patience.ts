/** For tests that wait for what is loaded on demand: a busy machine may take seconds over it. */
import { configure } from '@testing-library/react';

configure({ asyncUtilTimeout: 15_000 });
