import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Whole pages take more than the usual second where tests share a processor.
configure({ asyncUtilTimeout: 10_000 });
