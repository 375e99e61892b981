import { configure } from '@testing-library/react';
import { loadViews } from '../../src/components/widget/useViews.js';

/**
 * The timeout of `findBy…` and `waitFor` in milliseconds. On a busy machine, the first import of a lazy chunk takes
 * longer than the default of one second.
 */
configure({ asyncUtilTimeout: 60_000 });

// Once loaded, they are drawn at once.
await loadViews();
